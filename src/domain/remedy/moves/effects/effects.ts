import type { MoveVerb } from '../../remedy';
import type { VerbEffect } from './effect';
import { transfer } from './council/transfer';
import { accept } from './outcome/accept';
import { confirm } from './outcome/confirm';
import { done } from './outcome/done';
import { finalise } from './outcome/finalise';
import { notComplied } from './outcome/not-complied';
import { reopen } from './outcome/reopen';
import { start } from './outcome/start';
import { withdraw } from './outcome/withdraw';
import { acknowledge } from './people/acknowledge';
import { assign } from './people/assign';
import { decline } from './people/decline';
import { notMine } from './people/not-mine';
import { passOn } from './people/pass-on';
import { takeOver } from './people/take-over';
import { extend } from './time/extend';
import { refuseTime } from './time/refuse-time';
import { requestTime } from './time/request-time';

/** What each verb does, once the table of lawful moves lets it. */
export const EFFECTS: { readonly [V in MoveVerb]: VerbEffect<V> } = {
  confirm,
  finalise,
  acknowledge,
  start,
  done,
  accept,
  'not-complied': notComplied,
  withdraw,
  reopen,
  'request-time': requestTime,
  extend,
  'refuse-time': refuseTime,
  'pass-on': passOn,
  'take-over': takeOver,
  decline,
  'not-mine': notMine,
  assign,
  transfer,
};
