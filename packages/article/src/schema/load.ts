import type { z } from 'zod';
import { type Article, articleSchema } from './article.ts';
import type { Issue } from './issue.ts';
import { findLimitBreach, pointerStep } from './limits.ts';
import { schemaVersion } from './version.ts';

/** Where `loadArticle` keeps what it does not know: JSON Pointer → value. */
export const unknownKeysExt = 'broadsheet.unknown';

export interface Loaded {
  /** `null` iff an issue of severity `error` says why. */
  article: Article | null;
  issues: Issue[];
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const invalid = (message: string, field?: string): Issue => ({
  code: 'load.invalid',
  severity: 'error',
  message,
  ...(field !== undefined && { field }),
});

const knownBlocks = new Set(
  'paragraph heading list quote pullQuote figure gallery video audio embed table code divider related unknown box'.split(
    ' ',
  ),
);

/** Replaces blocks of unknown type by `unknown` blocks that carry them whole. */
function liftUnknownBlocks(blocks: unknown, pointer: string, inBox: boolean, issues: Issue[]): void {
  if (!Array.isArray(blocks)) return;
  blocks.forEach((block: unknown, i) => {
    if (!isObject(block) || typeof block['type'] !== 'string') return;
    const { type, id } = block;
    const at = pointerStep(pointer, i);
    if (type === 'box' && !inBox) liftUnknownBlocks(block['blocks'], `${at}/blocks`, true, issues);
    if (knownBlocks.has(type) && !(type === 'box' && inBox)) return;
    blocks[i] = { type: 'unknown', id, originalType: type, data: block };
    issues.push({
      code: 'load.unknown-block',
      severity: 'warning',
      message: `A block of unknown type "${type.slice(0, 60)}" was kept as it is.`,
      field: at,
    });
  });
}

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) value = isObject(value) || Array.isArray(value) ? (value as Json)[String(step)] : undefined;
  return value;
}

function liftUnknownKeys(json: Json, error: z.ZodError, issues: Issue[]): boolean {
  const kept: Json = {};
  for (const issue of error.issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const holder = at(json, issue.path);
    if (!isObject(holder)) continue;
    for (const key of issue.keys) {
      const pointer = [...issue.path, key].reduce<string>((all, step) => pointerStep(all, String(step)), '');
      kept[pointer] = holder[key];
      delete holder[key];
      issues.push({
        code: 'load.unknown-key',
        severity: 'warning',
        message: `An unknown key was kept in ext.`,
        field: pointer,
      });
    }
  }
  if (Object.keys(kept).length === 0) return false;
  const ext = isObject(json['ext']) ? json['ext'] : {};
  const before = isObject(ext[unknownKeysExt]) ? ext[unknownKeysExt] : {};
  json['ext'] = { ...ext, [unknownKeysExt]: { ...before, ...kept } };
  return true;
}

/**
 * Reads an article from a JSON value (not text) of this or an older or newer minor version. Unknown blocks become
 * `unknown`, unknown keys move to `ext`, each with an issue; `unloadArticle` puts them back. Never throws on content.
 */
export function loadArticle(value: unknown): Loaded {
  const breach = findLimitBreach(value);
  if (breach) {
    const { limit, pointer, detail } = breach;
    return {
      article: null,
      issues: [{ code: `limit.${limit}`, severity: 'error', message: `The article has ${detail}.`, field: pointer }],
    };
  }
  if (!isObject(value)) return { article: null, issues: [invalid('An article is a JSON object.')] };
  const version = value['schemaVersion'];
  if (typeof version !== 'string' || !/^\d{1,5}\.\d{1,5}$/.test(version))
    return {
      article: null,
      issues: [invalid('schemaVersion is missing; an article says "1.0" there.', '/schemaVersion')],
    };
  const [major, minor] = version.split('.').map(Number);
  if (major !== 1)
    return {
      article: null,
      issues: [
        {
          code: 'load.version',
          severity: 'error',
          message: `The article is of schema version ${version}; this reads ${schemaVersion}. Update @broadsheet/article.`,
          field: '/schemaVersion',
        },
      ],
    };
  const issues: Issue[] = [];
  const json = structuredClone(value);
  if (minor !== 0) {
    issues.push({
      code: 'load.minor-version',
      severity: 'info',
      message: `The article is of schema version ${version}; what ${schemaVersion} does not know is kept in ext.`,
      field: '/schemaVersion',
    });
    json['schemaVersion'] = schemaVersion;
    const ext = isObject(json['ext']) ? json['ext'] : {};
    json['ext'] = { ...ext, [unknownKeysExt]: { '/schemaVersion': version } };
  }
  liftUnknownBlocks(json['body'], '/body', false, issues);
  let result = articleSchema.safeParse(json);
  // A union reports its members' unknown keys only once the rest of the member fits, hence more than one round.
  for (let round = 0; round < 4 && !result.success && liftUnknownKeys(json, result.error, issues); round++)
    result = articleSchema.safeParse(json);
  if (result.success) return { article: result.data, issues };
  const errors = result.error.issues.slice(0, 20).map((issue) =>
    invalid(
      issue.message,
      issue.path.reduce<string>((all, step) => pointerStep(all, String(step)), ''),
    ),
  );
  return { article: null, issues: [...issues, ...errors] };
}

const isUnsafeStep = (step: string) => step === '__proto__' || step === 'constructor' || step === 'prototype';

/** The JSON value that `loadArticle` read: unknown blocks and keys are where they were. Known articles are unchanged. */
export function unloadArticle(article: Article): Json {
  const json: Json = structuredClone(article);
  const restore = (blocks: unknown) => {
    if (!Array.isArray(blocks)) return;
    blocks.forEach((block: unknown, i) => {
      if (!isObject(block)) return;
      if (block['type'] === 'box') restore(block['blocks']);
      const { data, originalType } = block;
      if (block['type'] === 'unknown' && isObject(data) && data['type'] === originalType && data['id'] === block['id'])
        blocks[i] = data;
    });
  };
  restore(json['body']);
  const ext = json['ext'];
  if (!isObject(ext) || !isObject(ext[unknownKeysExt])) return json;
  for (const [pointer, value] of Object.entries(ext[unknownKeysExt])) {
    const steps = pointer
      .split('/')
      .slice(1)
      .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
    const key = steps.pop();
    const holder = at(json, steps);
    if (key === undefined || steps.some(isUnsafeStep) || isUnsafeStep(key)) continue;
    if (isObject(holder)) holder[key] = value;
  }
  delete ext[unknownKeysExt];
  if (Object.keys(ext).length === 0) delete json['ext'];
  return json;
}
