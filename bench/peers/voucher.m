-- VOUCHER(N,Q,F), the reference model, for Rumur (Murphi). Written from the rules, not from our
-- tables. The three constants are replaced before it is compiled. Vouchers are a plain range, so
-- nothing is reduced by symmetry; "rules fired" are the model's transitions.

const
  N: 2;
  Q: 2;
  F: 1;

type
  voucher: 0 .. N - 1;
  officer: 1 .. 2;
  seal: 0 .. 2; -- the officer, 0 none
  copies: 0 .. 2;
  flag: 0 .. 1;

  life: record
    fs: 0 .. 4; -- finance: drafted, sealed once, sealed twice, sent, reconciled
    h: seal;    -- the handler's
    d: seal;    -- the director's
    ret: flag;  -- returns so far
    bs: 0 .. 4; -- bank: idle, received, verified, paid, rejected
    cld: flag;  -- cleared by the central bank
    gr: flag;   -- finance has the receipt
    ga: flag;   -- finance has the advice
    pd: 0 .. 2; -- payments made
    ord0: copies;
    ord1: copies;
    rcpt: copies;
    retn: copies;
    clr: copies;
    adv: copies;
  end;

var
  at: array [voucher] of life;
  quota: 0 .. Q;
  faults: 0 .. F;

-- A second send while one is in flight is absorbed.
procedure send(var line: copies);
begin
  if line = 0 then line := 1; end;
end;

procedure lose(var line: copies);
begin
  line := line - 1;
  faults := faults + 1;
end;

procedure double(var line: copies);
begin
  line := 2;
  faults := faults + 1;
end;

function paid(): 0 .. 2 * N;
var sum: 0 .. 2 * N;
begin
  sum := 0;
  for v: voucher do sum := sum + at[v].pd; end;
  return sum;
end;

startstate "nothing has happened" begin
  quota := Q;
  faults := 0;
  for v: voucher do
    at[v].fs := 0;
    at[v].h := 0;
    at[v].d := 0;
    at[v].ret := 0;
    at[v].bs := 0;
    at[v].cld := 0;
    at[v].gr := 0;
    at[v].ga := 0;
    at[v].pd := 0;
    at[v].ord0 := 0;
    at[v].ord1 := 0;
    at[v].rcpt := 0;
    at[v].retn := 0;
    at[v].clr := 0;
    at[v].adv := 0;
  end;
end;

ruleset v: voucher do
  alias u: at[v] do

    ruleset o: officer do
      rule "Seal1" u.fs = 0 ==> begin
        u.fs := 1;
        u.h := o;
      end;

      rule "Seal2" u.fs = 1 & o != u.h ==> begin
        u.fs := 2;
        u.d := o;
      end;
    end;

    rule "Send" u.fs = 2 ==> begin
      u.fs := 3;
      if u.ret = 0 then send(u.ord0); else send(u.ord1); end;
    end;

    rule "Resend" u.fs = 3 & ((u.ret = 0 & u.ord0 = 0) | (u.ret = 1 & u.ord1 = 0)) ==> begin
      if u.ret = 0 then u.ord0 := 1; else u.ord1 := 1; end;
    end;

    rule "BankRecv0" u.ord0 > 0 ==> begin
      u.ord0 := u.ord0 - 1;
      if u.bs = 0 then u.bs := 1;
      elsif u.bs = 4 then send(u.retn);
      elsif u.bs = 3 then send(u.rcpt);
      end;
    end;

    rule "BankRecv1" u.ord1 > 0 ==> begin
      u.ord1 := u.ord1 - 1;
      if u.bs = 4 then u.bs := 1;
      elsif u.bs = 3 then send(u.rcpt);
      end;
    end;

    rule "Verify" u.bs = 1 & u.h != u.d & u.h != 0 & u.d != 0 ==> begin
      u.bs := 2;
    end;

    rule "Reject" u.bs = 1 & u.ret = 0 ==> begin
      u.bs := 4;
      send(u.retn);
    end;

    rule "Pay" u.bs = 2 & quota > 0 ==> begin
      u.bs := 3;
      quota := quota - 1;
      u.pd := u.pd + 1;
      send(u.rcpt);
      send(u.clr);
    end;

    rule "RecvReturn" u.retn > 0 ==> begin
      u.retn := u.retn - 1;
      if u.fs = 3 & u.ret = 0 then
        u.fs := 0;
        u.ret := 1;
        u.h := 0;
        u.d := 0;
      end;
    end;

    rule "RecvReceipt" u.rcpt > 0 ==> begin
      u.rcpt := u.rcpt - 1;
      u.gr := 1;
    end;

    rule "CbRecv" u.clr > 0 ==> begin
      u.clr := u.clr - 1;
      if u.bs = 3 then
        u.cld := 1;
        send(u.adv);
      end;
    end;

    rule "ResendClr" u.bs = 3 & u.cld = 0 & u.clr = 0 ==> begin
      u.clr := 1;
    end;

    rule "ResendAdv" u.cld = 1 & u.ga = 0 & u.adv = 0 ==> begin
      u.adv := 1;
    end;

    rule "RecvAdvice" u.adv > 0 ==> begin
      u.adv := u.adv - 1;
      u.ga := 1;
    end;

    rule "Reconcile" u.fs = 3 & u.gr = 1 & u.ga = 1 ==> begin
      u.fs := 4;
    end;

    rule "Lose ord0" u.ord0 > 0 & faults < F ==> begin lose(u.ord0); end;
    rule "Lose ord1" u.ord1 > 0 & faults < F ==> begin lose(u.ord1); end;
    rule "Lose rcpt" u.rcpt > 0 & faults < F ==> begin lose(u.rcpt); end;
    rule "Lose retn" u.retn > 0 & faults < F ==> begin lose(u.retn); end;
    rule "Lose clr" u.clr > 0 & faults < F ==> begin lose(u.clr); end;
    rule "Lose adv" u.adv > 0 & faults < F ==> begin lose(u.adv); end;

    rule "Double ord0" u.ord0 = 1 & faults < F ==> begin double(u.ord0); end;
    rule "Double ord1" u.ord1 = 1 & faults < F ==> begin double(u.ord1); end;
    rule "Double rcpt" u.rcpt = 1 & faults < F ==> begin double(u.rcpt); end;
    rule "Double retn" u.retn = 1 & faults < F ==> begin double(u.retn); end;
    rule "Double clr" u.clr = 1 & faults < F ==> begin double(u.clr); end;
    rule "Double adv" u.adv = 1 & faults < F ==> begin double(u.adv); end;

    invariant "I2 what is cleared was paid" u.cld = 1 -> u.bs = 3;
    invariant "I3 what is paid has two seals" u.bs = 3 -> u.h != u.d & u.h != 0 & u.d != 0;
    invariant "I4 nothing is paid twice" u.pd <= 1;

  end;
end;

invariant "I1 the quota bounds the payments" paid() <= Q;
