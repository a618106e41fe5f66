/** The compiled kernel: one module for all threads, an instance for each memory. */
import { kernelBase64 } from './bytes';
import { Instance, type KernelMemory, type KernelModule, Module } from './web-assembly';

type OverStates = (header: number, area: number, from: number, to: number) => void;

/** What the compiled kernel offers; addresses are bytes of its memory. */
export interface Kernel {
  readonly work: (header: number, area: number, batch: number, out: number) => void;
  readonly inspect: OverStates;
  readonly mark: OverStates;
  readonly refill: (
    header: number,
    area: number,
    from: number,
    to: number,
    batch: number,
  ) => number;
}

let compiled: KernelModule | undefined;
export const kernelModule = (): KernelModule => {
  compiled ??= new Module(Uint8Array.from(atob(kernelBase64), (c) => c.charCodeAt(0)));
  return compiled;
};

/** An instance of the kernel over a memory. */
export const kernelOver = (memory: KernelMemory): Kernel =>
  new Instance(kernelModule(), { env: { memory } }).exports as unknown as Kernel;
