/** What a newsroom sets under a text: "###", "- 30 -", "(ENDS)", a rule. */
export const endSign =
  /^(?:#\s?#(?:\s?#)?|-\s?30\s?-|[-–—([]?\s?(?:ends?|ende|fin|schluss)\s?[-–—)\]]?|◇|◆|\*\s?\*\s?\*|[-–—_=*\s]{3,}|eom|\/\/)$/i;
