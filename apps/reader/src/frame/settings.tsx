'use client';
import { useEffect, useState } from 'react';

const themes = ['auto', 'paper', 'sepia', 'dark', 'contrast'] as const;
const sizes = ['small', 'normal', 'large', 'huge'] as const;

interface Texts {
  settings: string;
  theme: string;
  themes: Record<(typeof themes)[number], string>;
  size: string;
  sizes: Record<(typeof sizes)[number], string>;
}

function remember(name: 'theme' | 'size', value: string, usual: string): void {
  const { dataset } = document.documentElement;
  if (value === usual) delete dataset[name];
  else dataset[name] = value;
  try {
    if (value === usual) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing still shows the choice on this page.
  }
}

function recall(): void {
  const { dataset } = document.documentElement;
  try {
    for (const name of ['theme', 'size'] as const) {
      const value = localStorage.getItem(name);
      if (value !== null) dataset[name] = value;
    }
  } catch {
    // As above.
  }
}

/** Choice of colour and type size; and what is copied is freed of soft hyphens. */
export function Settings({ texts }: { texts: Texts }) {
  const [theme, setTheme] = useState('auto');
  const [size, setSize] = useState('normal');
  useEffect(() => {
    const { classList, dataset } = document.documentElement;
    // Pages that are rendered in the browser alone do not run the script in the head.
    if (!classList.contains('js')) {
      classList.add('js');
      recall();
    }
    setTheme(dataset['theme'] ?? 'auto');
    setSize(dataset['size'] ?? 'normal');
    const onCopy = (event: ClipboardEvent) => {
      const text = document.getSelection()?.toString();
      if (!text?.includes('\u00ad')) return;
      event.clipboardData?.setData('text/plain', text.replaceAll('\u00ad', ''));
      event.preventDefault();
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, []);
  return (
    <details className="settings">
      <summary aria-label={texts.settings} title={texts.settings}>
        Aa
      </summary>
      <div className="settings-panel">
        <fieldset>
          <legend>{texts.theme}</legend>
          {themes.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="theme"
                checked={theme === name}
                onChange={() => {
                  setTheme(name);
                  remember('theme', name, 'auto');
                }}
              />
              {texts.themes[name]}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{texts.size}</legend>
          {sizes.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="size"
                checked={size === name}
                onChange={() => {
                  setSize(name);
                  remember('size', name, 'normal');
                }}
              />
              {texts.sizes[name]}
            </label>
          ))}
        </fieldset>
      </div>
    </details>
  );
}
