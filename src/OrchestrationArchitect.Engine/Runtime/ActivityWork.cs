namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>An attempt to be made.</summary>
/// <param name="Slot">The calling run.</param>
/// <param name="Execution">Its execution.</param>
/// <param name="TaskId">The task to be answered.</param>
/// <param name="CallId">The task of the call's first attempt.</param>
/// <param name="Name">The activity.</param>
/// <param name="Input">Its input as JSON.</param>
internal sealed record ActivityWork(
    RunSlot Slot, Guid Execution, long TaskId, long CallId, string Name, string Input)
{
    /// <summary>The same for every attempt and re-run of the call, and for no other call.</summary>
    public string IdempotencyKey => $"{Slot.Id}/{Execution:N}/{CallId}";

    /// <summary>Whether nobody waits for the answer any more.</summary>
    public bool IsStale => Slot.HasEnded || Slot.ExecutionId.Value != Execution;
}
