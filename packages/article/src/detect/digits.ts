/** Digits of Arabic, of Persian, of the scripts of India, Thai, Lao, Burmese, Khmer, and wide ones. */
const native =
  /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0b66-\u0b6f\u0be6-\u0bef\u0c66-\u0c6f\u0ce6-\u0cef\u0d66-\u0d6f\u0e50-\u0e59\u0ed0-\u0ed9\u1040-\u1049\u17e0-\u17e9\uff10-\uff19]/g;

/** Native and wide digits as ASCII, one for one, so that offsets stay as they are. */
export const asciiDigits = (text: string): string =>
  text.replace(native, (digit) => {
    const unit = digit.charCodeAt(0);
    return String.fromCharCode(48 + (unit & 0xf) - (unit > 0x900 && unit < 0xe00 ? 6 : 0));
  });

/** Whether a text has a digit of any script, or a year in Chinese figures. */
export const hasDigit = (text: string): boolean => /\p{Nd}|[〇零]\S{1,2}年/u.test(text);
