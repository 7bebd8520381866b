using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Verification;

/// <summary>Every rule.</summary>
public static class RuleCatalogue
{
    /// <summary>The rules by code.</summary>
    public static ImmutableArray<IRule> All { get; } =
    [
        new Rules.UnknownStepRule(),
        new Rules.SharedIdRule(),
        new Rules.UncalledStepRule(),
        new Rules.ForeignLoopRule(),
        new Rules.DeadCodeRule(),
        new Rules.ChoiceWithoutDefaultRule(),
        new Rules.EndlessLoopRule(),
        new Rules.QuorumOutOfRangeRule(),
        new Rules.CirclingHandlerRule(),
        new Rules.HiddenHandlerRule(),
        new Rules.UnknownPivotRule(),
        new Rules.UnknownQueueRule(),
        new Rules.NoRetryRule(),
        new Rules.NoBackoffRule(),
        new Rules.NoJitterRule(),
        new Rules.RepeatedWithoutKeyRule(),
        new Rules.PermanentErrorsRetriedRule(),
        new Rules.NoHandlerRule(),
        new Rules.CallbackWithoutTimeoutRule(),
        new Rules.NoHeartbeatRule(),
        new Rules.NoTimeoutRule(),
        new Rules.EventWithoutTimeoutRule(),
        new Rules.UnboundedLoopRule(),
        new Rules.LoopWithoutPauseRule(),
        new Rules.NothingUndoesRule(),
        new Rules.UndoNotRetriedRule(),
        new Rules.UndoNotIdempotentRule(),
        new Rules.IrreversibleBeforeAbortRule(),
        new Rules.TriggerWithoutQueueRule(),
        new Rules.FailedRunsNotKeptRule(),
        new Rules.DuplicateEventsRule(),
        new Rules.KeyForgottenEarlyRule(),
        new Rules.EveryFailureToleratedRule(),
        new Rules.FailureIgnoredRule(),
        new Rules.FewDeliveriesRule(),
        new Rules.SameStepInParallelRule(),
        new Rules.FunctionTooLongRule(),
        new Rules.ExpressWaitsRule(),
        new Rules.ExpressTooLongRule(),
        new Rules.PayloadTooLargeRule(),
        new Rules.HistoryTooLongRule(),
        new Rules.CallerWaitsRule(),
        new Rules.RunTooLongRule(),
        new Rules.ConcurrencyAboveQuotaRule(),
        new Rules.RetentionTooLongRule(),
        new Rules.InlineMapConcurrencyRule(),
        new Rules.UnboundedMapRule(),
        new Rules.RetriesOutlastRunRule(),
        new Rules.PollingPaidRule(),
        new Rules.ClaimCheckKeptRule(),
    ];
}
