/** Slips of the pen: how many of ten thousand final postings are keyed wrong. */
import { z } from 'zod';
import { count, stated } from './facts';

export const books = z.strictObject({
  electronic: stated(count(1000)).describe('wrong postings in ten thousand, where systems post'),
  paper: stated(count(1000)).describe('wrong postings in ten thousand, where people post'),
});
