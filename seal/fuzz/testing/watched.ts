/** Work that is cut off when it takes too long, also inside a regular expression. */
import { createContext, Script } from 'node:vm';

const holder: { work: () => void } = { work: () => undefined };
// Made once: a context costs as much as a hundred inputs.
const context = createContext(holder);
const call = new Script('work()');

/** Whether the work came to its end within so many milliseconds. What it throws goes through. */
export function endsWithin(milliseconds: number, work: () => void): boolean {
  holder.work = work;
  try {
    call.runInContext(context, { timeout: milliseconds });
    return true;
  } catch (error) {
    const code = (error as { readonly code?: unknown } | undefined)?.code;
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  }
}
