/** What a newsroom sets under a text: "###", "- 30 -", "(ENDS)", a rule. */
export const endSign =
  /^(?:#\s?#(?:\s?#)?|-\s?30\s?-|[-–—([（]{0,3}\s?(?:ends?|ende|einde|schluss|fin|fim|完|끝)\s?[-–—)\]）]{0,3}|◇|◆|\*\s?\*\s?\*|[-–—_=*\s]{3,}|eom|\/\/)$/i;
