package jobtide.link;

/** Why a posting belongs to its vacancy. */
public enum LinkReason {
  /** It is the first one. */
  FIRST,
  /** The source gives both the same job id. */
  SAME_REQUISITION,
  /** The same source published it again. */
  REPOST,
  /** Another source has it too. */
  COPY
}
