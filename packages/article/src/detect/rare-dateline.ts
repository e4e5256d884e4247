/** Datelines of agencies and papers that set them in their own way; groups `place` and `agency`. */
const forms: readonly RegExp[] = [
  // "(ANSA) - OLDTOWN, 3 MAG - "
  /^\((?<agency>[\p{L}.]{2,12})\)\s?[-–—]\s(?<place>\p{Lu}[\p{L}\p{M}.'’ -]{1,40}?)(?:,\s\d{1,2}\s\p{L}{3,10}\.?(?:\s\d{4})?)?\s?[-–—]\s+(?=\S)/u,
  // "ОЛДТАУН, 3 мая. /ТАСС/. ", "Олдтаун. 3 мая. INTERFAX.RU - ", "ОЛДТАУН, 3 мая — РИА Новости. "
  /^(?<place>\p{Lu}[\p{L}\p{M} -]{1,30})[,.]\s\d{1,2}\s\p{L}{3,9}\.?\s[-–—/]?\s?(?<agency>\p{Lu}[\p{L}.]{1,15}(?:\s\p{Lu}\p{L}{2,12})?)(?:\/\.?|\.|\s[-–—])\s+(?=["„“«]?\p{Lu})/u,
  // "[서울=뉴스통신] ", "(서울=뉴스통신) 김하나 기자 = "
  /^[[(](?<place>\p{Lo}{1,8})=(?<agency>[^\])]{2,20})[\])]\s?(?:\p{Lo}{2,4}\s기자\s?=\s?)?/u,
  // "新华社海滨3月12日电（记者王明）"
  /^(?<agency>\p{Lo}{2,5}?[社网網报報])(?<place>\p{Lo}{2,8}?)\d{1,2}月\d{1,2}日[电電讯訊](?:[（(][^（）()]{2,30}[）)])?\s?/u,
  // "【浜野共同】"
  /^【(?<place>[^】]{2,20}?)(?<agency>共同|時事)?】\s?/u,
];
/** "Oldtown - The council …", "Quay.com, Oldtown -- The council …": a place before a dash, and a sentence behind it. */
const dashed =
  /^(?<place>\p{Lu}[\p{L}\d.'’]+(?:(?:, ?| |-)\p{Lu}[\p{L}\d.'’]+){0,3})\s[-–—]{1,2}\s(?=["„“«]?\p{Lu}\p{L}*\s)/u;
/** How the rare ones begin: with a bracket, with a day behind a place, with a day soon after signs without blanks. */
const mayBeRare = /^(?:[[(【]|\p{Lu}[\p{L}\p{M} -]{1,30}[,.] \d|\p{Lo}{4,13}\d{1,2}月)/u;

/** The dateline that a paragraph begins with; one of a place alone only where the text begins (`first`). */
export function rareDateline(head: string, first: boolean): RegExpExecArray | undefined {
  if (mayBeRare.test(head))
    for (const form of forms) {
      const match = form.exec(head);
      if (match) return match;
    }
  return (first ? dashed.exec(head) : null) ?? undefined;
}
