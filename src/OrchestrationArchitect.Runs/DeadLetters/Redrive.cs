using System.Collections.Immutable;
using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Runs.DeadLetters;

/// <summary>Tries dead letters again, each as a new run linked to the old one.</summary>
public sealed class Redrive(IDeadLetterStore letters, RunStarter starter)
{
    /// <summary>The most dead letters one bulk redrive takes.</summary>
    public const int BulkLimit = 1_000;

    /// <summary>Redrives one. A second call returns the run that the first one started.</summary>
    public async Task<RedriveOutcome> OneAsync(string id, CancellationToken cancellationToken)
    {
        var letter = await letters.GetAsync(id, cancellationToken);
        if (letter is null)
            return new RedriveOutcome(id, RedriveKind.NotFound);
        if (letter.RedrivenAs is { } earlier)
            return new RedriveOutcome(id, RedriveKind.AlreadyRedriven, earlier);
        if (letter.Request is null)
            return new RedriveOutcome(id, RedriveKind.NotRedrivable);

        // The key makes the start itself idempotent: a crash before the mark leaves nothing to start twice.
        var start = await starter.StartAsync(letter.Request, OwnKeys.OfRedrive(id), id, cancellationToken);
        await letters.MarkRedrivenAsync(id, start.RunId, cancellationToken);
        return new RedriveOutcome(id, RedriveKind.Redriven, start.RunId);
    }

    /// <summary>Redrives every dead letter of a reason that was not redriven yet.</summary>
    public async Task<ImmutableArray<RedriveOutcome>> AllAsync(string reason, CancellationToken cancellationToken)
    {
        var outcomes = ImmutableArray.CreateBuilder<RedriveOutcome>();
        foreach (var letter in await letters.ListAsync(reason, BulkLimit, cancellationToken))
        {
            if (letter.RedrivenAs is null)
                outcomes.Add(await OneAsync(letter.Id, cancellationToken));
        }

        return outcomes.ToImmutable();
    }
}

/// <summary>What came of a redrive.</summary>
/// <param name="Id">The dead letter.</param>
/// <param name="Kind">What happened.</param>
/// <param name="RunId">The run that tries it again; <see langword="null"/> if none does.</param>
public sealed record RedriveOutcome(string Id, RedriveKind Kind, string? RunId = null);

/// <summary>What came of a redrive.</summary>
public enum RedriveKind
{
    /// <summary>A new run was started.</summary>
    Redriven,

    /// <summary>An earlier redrive started a run already.</summary>
    AlreadyRedriven,

    /// <summary>It holds no request: that could never be read, or what failed was not a run.</summary>
    NotRedrivable,

    /// <summary>There is no such dead letter.</summary>
    NotFound,
}
