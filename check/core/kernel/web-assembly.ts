/**
 * The little of WebAssembly that is used here: every browser and Node has it, no library types it.
 */
export interface KernelMemory {
  readonly buffer: SharedArrayBuffer;
  /** Adds pages of 65,536 bytes. */
  readonly grow: (pages: number) => number;
}
/** A compiled module: opaque, and it can be sent to another thread. */
export type KernelModule = object;

interface WebAssemblyOfTheHost {
  readonly Module: new (bytes: Uint8Array) => KernelModule;
  readonly Memory: new (size: {
    readonly initial: number;
    readonly maximum: number;
    readonly shared: boolean;
  }) => KernelMemory;
  readonly Instance: new (
    module: KernelModule,
    imports: { readonly env: { readonly memory: KernelMemory } },
  ) => { readonly exports: unknown };
}

export const { Module, Memory, Instance } = (
  globalThis as unknown as { readonly WebAssembly: WebAssemblyOfTheHost }
).WebAssembly;
