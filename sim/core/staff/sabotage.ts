/** Wrongs in how people are put to work, for tests that must see them caught. */
export interface StaffSabotage {
  /** Nobody is asked whether he has acted on a voucher at another post. */
  readonly asksNobody?: boolean;
  /** People work on days on which they are away. */
  readonly comesWhenAway?: boolean;
  /** People keep office hours whatever their own are. */
  readonly comesOutOfHours?: boolean;
  /** A deputy is at his own post all the same. */
  readonly standsInTwice?: boolean;
}
