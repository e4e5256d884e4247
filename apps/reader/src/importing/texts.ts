import type { Messages } from '../messages/index.ts';

const names = [
  'importText',
  'importFile',
  'importDrop',
  'importUrl',
  'importPreview',
  'importBusy',
  'importSave',
  'importSource',
  'importResult',
  'importCreated',
  'importUpdated',
  'importUnchanged',
  'importRead',
  'importAnother',
  'importTooLarge',
  'importTooLargeHelp',
  'importSeveral',
  'importManyHelp',
  'wouldBe',
  'ignored',
  'basis',
  'issues',
  'roles',
] as const satisfies (keyof Messages)[];

export type ImportTexts = Pick<Messages, (typeof names)[number]>;

/** Texts of the import page that can be handed to the browser: none of them is a function. */
export const importTexts = (messages: Messages): ImportTexts =>
  Object.fromEntries(names.map((name) => [name, messages[name]])) as ImportTexts;
