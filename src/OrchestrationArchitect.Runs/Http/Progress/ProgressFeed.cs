using System.Collections.Immutable;
using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Runs.Http.Progress;

/// <summary>
/// What there is to tell of a run since the last time. Steps come from its history, whose places are their numbers, so
/// a caller that was cut off misses none and sees none twice, whichever process answers.
/// </summary>
/// <param name="client">The engine's client.</param>
/// <param name="id">The run.</param>
/// <param name="seen">The number of the last step the caller has; 0 for none.</param>
internal sealed class ProgressFeed(IOrchestrationClient client, string id, long seen)
{
    private long _seen = seen;
    private DateTimeOffset? _updated;
    private string? _customStatus;
    private InstanceStatus? _status;

    /// <summary>Whether the run has ended, or is gone.</summary>
    public bool IsOver { get; private set; }

    /// <summary>What is new; the end comes last, and then nothing more.</summary>
    public async Task<ImmutableArray<ProgressEvent>> NextAsync(CancellationToken cancellationToken)
    {
        if (await DesignRuns.FindAsync(client, id, cancellationToken) is not { } state)
        {
            IsOver = true;
            return [];
        }

        if (state.LastUpdatedAt == _updated && state.Status == _status)
            return [];
        var events = ImmutableArray.CreateBuilder<ProgressEvent>();
        // The end has a number of its own, after the last step's: only who has that one has seen it.
        var end = await AddStepsAsync(events, state, cancellationToken) + 1;
        IsOver = state.Status.IsEnded();
        if (IsOver && _seen < end)
            events.Add(new ProgressEvent(_seen = end, "end", DesignView.Of(state)));
        else if (!IsOver && (state.CustomStatus != _customStatus || state.Status != _status))
            events.Add(new ProgressEvent(null, "progress", DesignView.Of(state)));
        (_updated, _customStatus, _status) = (state.LastUpdatedAt, state.CustomStatus, state.Status);
        return events.ToImmutable();
    }

    /// <summary>Adds the steps not yet seen and returns the number of the last one.</summary>
    private async Task<long> AddStepsAsync(
        ImmutableArray<ProgressEvent>.Builder events, InstanceState state, CancellationToken cancellationToken)
    {
        Dictionary<(bool Child, long Task), string> names = [];
        string? token = null;
        long last = 0;
        do
        {
            var page = await client.GetHistoryAsync(id, token, cancellationToken);
            foreach (var step in page.Events.Select(entry => ProgressSteps.Of(entry, state, names)).OfType<ProgressStep>())
            {
                last = step.Sequence;
                if (last > _seen)
                    events.Add(new ProgressEvent(_seen = last, "step", step));
            }

            token = page.ContinuationToken;
        }
        while (token is not null);
        return last;
    }
}
