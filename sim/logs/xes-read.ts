/**
 * Reads an event log that `xes.ts` wrote, in pieces, by a strict reader of XML: no document type,
 * so no entities of anybody's making. A case's vouchers and events are told as they end.
 */
import { SaxesParser } from 'saxes';
import { InputError } from '../../base/assert';
import { type LogItem, numberIn, runFrom, stepFrom, voucherFrom } from './log';

const simple = ['string', 'date', 'int', 'float', 'boolean', 'id'] as const;
type Facts = Record<string, string | number | boolean>;

/** An element that holds attributes: log, trace, event, or an attribute itself. */
interface Open {
  readonly name: string;
  readonly key: string;
  readonly facts: Facts;
}

function valueIn(place: string, type: string, text: string): string | number | boolean {
  if (type === 'int' || type === 'float') return numberIn(place, text);
  return type === 'boolean' ? text === 'true' : text;
}

/** What the reader knows of where it is. */
class Course {
  readonly items: LogItem[] = [];
  isWhole = false;
  private readonly open: Open[] = [];
  private isRunTold = false;

  constructor(
    private readonly file: string,
    private readonly line: () => number,
  ) {}

  private get place(): string {
    return `${this.file}:${this.line()}`;
  }

  /** An element begins. */
  begin(name: string, given: Readonly<Record<string, string>>): void {
    const outside = this.open.at(-1);
    if (!outside && name !== 'log') throw new InputError(this.place, `<${name}>`, 'a <log>');
    const facts: Facts = {};
    if (simple.some((type) => type === name)) {
      const { key, value } = given;
      if (key === undefined || value === undefined)
        throw new InputError(this.place, `<${name}>`, 'a key and a value');
      if (outside) outside.facts[key] = valueIn(this.place, name, value);
    }
    if ((name === 'trace' || name === 'event') && !this.isRunTold) this.tellRun();
    this.open.push({ name, key: given.key ?? '', facts });
  }

  /** The last element that began ends. */
  end(): void {
    const { name, key, facts } = this.open.pop() as Open;
    if (name === 'event') this.items.push(stepFrom(this.place, facts));
    if (name === 'int' && key.startsWith('voucher_'))
      this.items.push({ is: 'voucher', voucher: voucherFrom(this.place, facts) });
    if (name !== 'log') return;
    this.open.push({ name, key, facts });
    if (!this.isRunTold) this.tellRun();
    this.open.pop();
    this.isWhole = true;
  }

  private tellRun(): void {
    this.isRunTold = true;
    this.items.push(runFrom(this.place, this.open[0]?.facts ?? {}));
  }
}

/**
 * The items of a log; `file` names it in errors.
 * @throws InputError where it is no such log, or a cut one, when the reader comes there.
 */
export function* xesItems(pieces: Iterable<string>, file: string): Generator<LogItem> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const course = new Course(file, () => parser.line);
  parser.on('error', (error) => {
    throw new InputError(`${file}:${parser.line}`, error.message, 'well-formed XML');
  });
  parser.on('doctype', () => {
    throw new InputError(`${file}:${parser.line}`, 'a document type', 'a log without one');
  });
  parser.on('opentag', ({ name, attributes }) => course.begin(name, attributes));
  parser.on('closetag', () => course.end());
  for (const piece of pieces) {
    parser.write(piece);
    yield* course.items.splice(0);
  }
  parser.close();
  if (!course.isWhole) throw new InputError(file, 'a part of it', 'a whole <log>');
}
