import type { MetadataRoute } from 'next';

/** A private archive by default: no crawler is asked in. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', disallow: '/' } };
}
