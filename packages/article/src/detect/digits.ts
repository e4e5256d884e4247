/** Arabic, Persian, Devanagari and wide digits. */
const native = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g;

/** Native and wide digits as ASCII, one for one, so that offsets stay as they are. */
export const asciiDigits = (text: string): string =>
  text.replace(native, (digit) =>
    String.fromCharCode(
      48 + ((digit.charCodeAt(0) & 0xf) - (digit.charCodeAt(0) < 0x900 ? 0 : digit.charCodeAt(0) < 0xff00 ? 6 : 0)),
    ),
  );

/** Whether a text has a digit of any script, or a year in Chinese figures. */
export const hasDigit = (text: string): boolean =>
  /[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]|[〇零]\S{1,2}年/.test(text);
