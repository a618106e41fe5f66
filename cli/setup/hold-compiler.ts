/**
 * Threads that are started from the sources load swc through ts-node. Where they alone have loaded
 * it, Node unloads it with the last of them, and the next thread that loads it ends the process by
 * SIGSEGV. Loaded here, it stays for as long as the process.
 */
import '@swc/core';
