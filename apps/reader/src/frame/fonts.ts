import localFont from 'next/font/local';

export const serif = localFont({
  src: [
    {
      path: '../../../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
      style: 'normal',
      weight: '200 800',
    },
  ],
  variable: '--serif',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});
export const serifItalic = localFont({
  src: [
    {
      path: '../../../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
      style: 'italic',
      weight: '200 800',
    },
  ],
  variable: '--serif-italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Times New Roman',
});
export const sans = localFont({
  src: [
    {
      path: '../../../../node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2',
      style: 'normal',
      weight: '100 900',
    },
  ],
  variable: '--sans',
  display: 'swap',
  adjustFontFallback: 'Arial',
});
