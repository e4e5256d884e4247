import type { Metadata } from 'next';
import NotFound from '../not-found.tsx';

export const metadata: Metadata = { robots: { index: false } };

/** Any other address within a language: rendered as a page, so that it is there without JavaScript; the proxy gives the status. */
export default function Rest() {
  return <NotFound />;
}
