/** Whether a text has the form of a BCP 47 tag: `de`, `pt-BR`, `zh-Hant`. */
export const isLanguageTag = (text: string): boolean => /^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(text);
