/** What an issue's code leaves open: what bytes are that are no text, and why a page is no article. The codes are the keys. */
export const reasonsOfBytes = {
  'bytes.pdf': 'a PDF document',
  'bytes.zip': 'a ZIP archive or an office document',
  'bytes.gzip': 'a gzip archive',
  'bytes.png': 'a PNG picture',
  'bytes.jpeg': 'a JPEG picture',
  'bytes.gif': 'a GIF picture',
  'bytes.office': 'an office document',
  'bytes.unknown': 'binary data',
} as const;

export const reasonsOfPages = {
  'page.addresses': 'it is a feed or a list of addresses',
  'page.headline-missing': 'it has no headline',
  'page.headline-hidden': 'it shows no headline',
  'page.headline-site': 'its headline is the name of the site',
  'page.little-text': 'it holds hardly any text',
  'page.teasers': 'it is made of teasers',
  'page.error': 'it speaks of an error',
  'page.search': 'it lists what a search found',
  'page.door': 'it asks to sign in, to subscribe or to consent',
  'page.service': 'it speaks of accounts, cookies and subscriptions',
  'page.other-kind': 'it says that it is another kind of page',
  'page.address': 'its address is not that of an article',
} as const;

export type ReasonOfBytes = keyof typeof reasonsOfBytes;
export type ReasonOfPage = keyof typeof reasonsOfPages;
export type IssueReason = ReasonOfBytes | ReasonOfPage;
