const trackers = new Set(
  'fbclid gclid dclid gbraid wbraid msclkid yclid twclid igshid mc_cid mc_eid ref_src cmpid icid ncid spm xtor wt_mc wt_zmc mkt_tok vero_id _ga _gl'.split(
    ' ',
  ),
);
const isTracker = (name: string) => name.startsWith('utm_') || name.startsWith('at_') || trackers.has(name);

/**
 * Key under which a page is known: host in lower case, no scheme, fragment, default port or known tracking parameter;
 * `http` and `https` are one, the path keeps its case, parameters are sorted. `undefined` when it is no web URL.
 */
export function urlKey(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  const port = url.port === '80' || url.port === '443' ? '' : url.port && `:${url.port}`;
  const query = url.search === '' ? '' : queryKey(url.searchParams);
  return `${url.hostname}${port}${url.pathname}${query && `?${query}`}`;
}

function queryKey(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name]) => !isTracker(name.toLowerCase()));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return new URLSearchParams(kept).toString();
}
