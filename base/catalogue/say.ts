/**
 * Every sentence that people read, by key, in English and Chinese. A key is `topic.name`. Sentences
 * of ours must be there (`say` throws); words of a model (steps, properties, states) are English
 * sentences themselves, so a user's own system can be told before anybody translates it (`word`).
 */
import { HarnessBug } from '../assert';
import { en } from './en';
import { fill, type Params } from './template';
import { zh } from './zh';

export type Lang = 'en' | 'zh';
export const langs: readonly Lang[] = ['en', 'zh'];

const own = (name: string): string => name;
const spaced = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase();
const lowered = (name: string): string => name.toLowerCase().replaceAll('_', ' ');

/** Topics whose English is made from the name itself: the English sentence is the key. */
const modelTopics = {
  property: own,
  step: own,
  part: own,
  line: own,
  counter: own,
  principal: own,
  scope: own,
  system: own,
  life: own,
  killer: own,
  control: own,
  trust: own,
  missing: own,
  sentence: own,
  count: spaced,
  fault: own,
  difference: own,
  finder: own,
  server: own,
  cannot: own,
  forgery: own,
  amount: spaced,
  state: spaced,
  guard: spaced,
  field: spaced,
  value: spaced,
  track: own,
  stage: own,
  engine: own,
  size: own,
  message: lowered,
  event: lowered,
  post: own,
} as const satisfies Record<string, (name: string) => string>;

export type ModelTopic = keyof typeof modelTopics;

const books: Readonly<Record<Lang, Readonly<Record<string, string>>>> = { en, zh };

function template(lang: Lang, key: string): string | undefined {
  const book = books[lang];
  if (Object.hasOwn(book, key)) return book[key];
  const dot = key.indexOf('.');
  const topic = key.slice(0, dot);
  if (lang !== 'en' || dot < 0 || !Object.hasOwn(modelTopics, topic)) return undefined;
  return modelTopics[topic as ModelTopic](key.slice(dot + 1));
}

/** Whether the key has an entry of its own, be there a rule for its topic or not. */
export const hasEntry = (lang: Lang, key: string): boolean => Object.hasOwn(books[lang], key);

/** Whether the language has the key's sentence. */
export const has = (lang: Lang, key: string): boolean => template(lang, key) !== undefined;

/** Keys the language lacks, sorted, each once: empty where all is said. */
export function missing(lang: Lang, keys: Iterable<string>): readonly string[] {
  return [...new Set(keys)].filter((key) => !has(lang, key)).sort();
}

/**
 * The sentence of a key, its blanks filled.
 * @throws HarnessBug on a missing key or a blank without a value.
 */
export function say(lang: Lang, key: string, params: Params = {}): string {
  const found = template(lang, key);
  if (found === undefined) throw new HarnessBug(`no ${lang} sentence for ${key}`);
  return Object.hasOwn(books[lang], key) ? fill(found, params, key) : found;
}

/** A word of a model: its entry, or the English that it is. */
export const word = (lang: Lang, topic: ModelTopic, name: string): string =>
  has(lang, `${topic}.${name}`) ? say(lang, `${topic}.${name}`) : say('en', `${topic}.${name}`);
