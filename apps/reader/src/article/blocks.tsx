import type { Asset, Block, BlockOf, Credit, LeadMedia, RichText } from '@broadsheet/article/schema';
import type { ReactNode } from 'react';
import type { Messages } from '../messages/index.ts';
import { Rich } from '../text/rich.tsx';
import { List } from './list.tsx';
import { Table } from './table.tsx';

export interface Setting {
  assets: ReadonlyMap<string, Asset>;
  language: string | undefined;
  t: Messages;
}

function Caption({ caption, credit }: { caption?: RichText | undefined; credit?: Credit | undefined }) {
  if (!caption && !credit) return null;
  return (
    <figcaption>
      {caption && <Rich content={caption} />} {credit && <span className="credit">{credit.text}</span>}
    </figcaption>
  );
}

function Picture({ asset }: { asset: Asset | undefined }) {
  const [first] = asset?.renditions ?? [];
  if (!asset || !first) return null;
  const sized = asset.renditions.filter((rendition) => rendition.width !== undefined);
  return (
    <img
      src={first.url}
      alt={asset.alt ?? ''}
      width={first.width}
      height={first.height}
      loading="lazy"
      srcSet={sized.length > 1 ? sized.map((r) => `${r.url.replaceAll(',', '%2C')} ${r.width}w`).join(', ') : undefined}
    />
  );
}

/** A picture known only by its caption is a line of text and never a grey box. */
function Figure({
  use,
  id,
  setting,
}: {
  use: { asset: string; caption?: RichText | undefined; credit?: Credit | undefined };
  id?: string;
  setting: Setting;
}) {
  const asset = setting.assets.get(use.asset);
  const bare = !asset || asset.renditions.length === 0;
  return (
    <figure id={id} className={bare ? 'caption-only' : undefined}>
      <Picture asset={asset} />
      <Caption caption={use.caption} credit={use.credit} />
    </figure>
  );
}

const opensWithQuote = /^["„“»«]/;

function Paragraph({ block, language }: { block: BlockOf<'paragraph'>; language: string | undefined }) {
  const hangs = opensWithQuote.test(block.content.text) && block.speaker === undefined;
  const classes = [hangs && 'hangs', block.role && `role-${block.role}`].filter(Boolean).join(' ');
  return (
    <p id={block.id} lang={block.language} dir={block.direction} className={classes || undefined}>
      {block.speaker !== undefined && <strong>{block.speaker}: </strong>}
      <Rich content={block.content} language={block.language ?? language} />
    </p>
  );
}

/** One block of an article. */
export function BlockView({ block, setting }: { block: Block | LeadMedia; setting: Setting }): ReactNode {
  const { t, language, assets } = setting;
  switch (block.type) {
    case 'paragraph':
      return <Paragraph block={block} language={language} />;
    case 'heading': {
      const Heading = `h${block.level}` as 'h2';
      return (
        <Heading id={block.id} className="crosshead">
          <Rich content={block.content} language={block.language ?? language} head />
        </Heading>
      );
    }
    case 'list':
      return <List block={block} language={language} />;
    case 'quote':
      return (
        <blockquote id={block.id}>
          {block.content.map((text) => (
            <p key={text.text}>
              <Rich content={text} language={language} />
            </p>
          ))}
          {block.attribution && (
            <footer>
              <Rich content={block.attribution} />
            </footer>
          )}
        </blockquote>
      );
    case 'pullQuote':
      return (
        <aside id={block.id} className="pull-quote" aria-hidden="true">
          <p>
            <Rich content={block.content} />
          </p>
        </aside>
      );
    case 'figure':
      return <Figure use={block} id={block.id} setting={setting} />;
    case 'gallery':
      return (
        <section id={block.id} className="gallery">
          {block.title && (
            <p className="box-title">
              <Rich content={block.title} />
            </p>
          )}
          {block.items.map((item) => (
            <Figure key={item.asset} use={item} setting={setting} />
          ))}
        </section>
      );
    case 'video':
    case 'audio': {
      const Tag = block.type;
      const poster =
        block.type === 'video' && block.poster !== undefined ? assets.get(block.poster)?.renditions[0]?.url : undefined;
      return (
        <figure id={block.id}>
          <Tag
            controls
            preload="none"
            {...(poster !== undefined && { poster })}
            aria-label={block.caption?.text ?? assets.get(block.asset)?.alt ?? t.play}
          >
            {assets.get(block.asset)?.renditions.map((rendition) => (
              <source key={rendition.url} src={rendition.url} type={rendition.mediaType} />
            ))}
          </Tag>
          <Caption caption={block.caption} credit={block.credit} />
        </figure>
      );
    }
    case 'embed':
      return (
        <aside id={block.id} className="embed">
          {block.text && (
            <p>
              <Rich content={block.text} />
            </p>
          )}
          {block.title !== undefined && <p className="embed-title">{block.title}</p>}
          <p className="meta">
            {block.url === undefined ? (
              block.provider
            ) : (
              <a href={block.url} rel="noopener noreferrer">
                {t.openAt(block.provider)}
              </a>
            )}
          </p>
        </aside>
      );
    case 'table':
      return <Table block={block} t={t} />;
    case 'code':
      return (
        <pre id={block.id} tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'divider':
      return <hr />;
    case 'related':
      return (
        <nav id={block.id} className="related" aria-label={block.title?.text ?? t.related}>
          <p className="box-title">{block.title?.text ?? t.related}</p>
          <ul>
            {block.items.map((item) => (
              <li key={item.title.text}>
                {item.url === undefined ? item.title.text : <a href={item.url}>{item.title.text}</a>}
              </li>
            ))}
          </ul>
        </nav>
      );
    case 'box':
      return (
        <aside id={block.id} className="box" data-role={block.role}>
          {block.title && (
            <p className="box-title">
              <Rich content={block.title} />
            </p>
          )}
          {block.blocks.map((inner) => (
            <BlockView key={inner.id} block={inner} setting={setting} />
          ))}
        </aside>
      );
    case 'unknown':
      return block.text === undefined ? null : <p id={block.id}>{block.text}</p>;
  }
}
