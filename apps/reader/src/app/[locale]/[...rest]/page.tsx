import { notFound } from 'next/navigation';

/** Any other address within a language, so that its not-found page has the frame. */
export default function Rest(): never {
  notFound();
}
