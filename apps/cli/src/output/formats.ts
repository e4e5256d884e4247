/** The formats an article can be written in, as `--as` names them. */
export const formatNames = ['json', 'md', 'html', 'jsonld', 'text'] as const;
export type FormatName = (typeof formatNames)[number];

/** How files of a format end. */
export const endings: Record<FormatName, string> = {
  json: '.json',
  md: '.md',
  html: '.html',
  jsonld: '.jsonld',
  text: '.txt',
};

/** Formats of which several fit into one stream, one a line. */
export const isLineFormat = (format: FormatName): boolean => format === 'json' || format === 'jsonld';
