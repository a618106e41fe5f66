/** The children of an element, taken in the order in which they must stand. */
import { DocumentError, type DocumentFault } from './faults';
import type { XmlElement } from './xml-read';

export class ElementsInOrder {
  private at = 0;

  constructor(
    private readonly parent: XmlElement,
    private readonly names: readonly string[],
    private readonly place: string,
  ) {}

  /**
   * The next child, of this name.
   * @throws DocumentError where it is absent (unless it may be) or another one stands there.
   */
  next(name: string, isOptional = false): XmlElement | undefined {
    const child = this.parent.children[this.at];
    if (child?.name === name) {
      this.at += 1;
      return child;
    }
    if (isOptional) return undefined;
    if (child === undefined) throw this.missing(name);
    throw this.misplaced(child, name);
  }

  /** @throws DocumentError where anything is left. */
  end(): void {
    const child = this.parent.children[this.at];
    if (child !== undefined) throw this.misplaced(child, `the end of ${this.parent.name}`);
  }

  private missing(name: string): DocumentError {
    const { line, name: parent } = this.parent;
    return new DocumentError('missing-element', `${this.place}:${line}`, `${parent} without`, name);
  }

  private misplaced(child: XmlElement, expected: string): DocumentError {
    const isEarlier = this.parent.children
      .slice(0, this.at)
      .some(({ name }) => name === child.name);
    const fault: DocumentFault = isEarlier
      ? 'doubled-element'
      : this.names.includes(child.name)
        ? 'element-out-of-order'
        : 'unknown-element';
    return new DocumentError(fault, `${this.place}:${child.line}`, child.name, expected);
  }
}
