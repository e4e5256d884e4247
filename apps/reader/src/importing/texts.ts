import type { Messages } from '../messages/index.ts';

const names = [
  'importText',
  'importFile',
  'importUrl',
  'importPreview',
  'importSave',
  'importSource',
  'importResult',
  'importCreated',
  'importUpdated',
  'importUnchanged',
  'importRead',
  'importAnother',
  'wouldBe',
  'ignored',
  'basis',
  'issues',
  'issueTexts',
  'roles',
] as const satisfies (keyof Messages)[];

export type ImportTexts = Pick<Messages, (typeof names)[number]>;

/** Texts of the import page that can be handed to the browser: none of them is a function. */
export const importTexts = (messages: Messages): ImportTexts =>
  Object.fromEntries(names.map((name) => [name, messages[name]])) as ImportTexts;
