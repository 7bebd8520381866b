using System.Collections.Immutable;
using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Runs.DeadLetters;

/// <summary>Tries dead letters again, each as a new run linked to the old one.</summary>
public sealed class Redrive(IDeadLetterStore letters, RunStarter starter)
{
    /// <summary>The most dead letters one bulk redrive takes.</summary>
    public const int BulkLimit = 1_000;

    private const int PageSize = 200;

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

    /// <summary>Redrives every dead letter of a reason that was not redriven yet, <see cref="BulkLimit"/> at a time.</summary>
    public async Task<BulkRedrive> AllAsync(string reason, CancellationToken cancellationToken)
    {
        var outcomes = ImmutableArray.CreateBuilder<RedriveOutcome>();
        DeadLetterPlace? after = null;
        while (true)
        {
            var page = await letters.ListAsync(reason, PageSize, after, cancellationToken);
            foreach (var letter in page.Where(letter => letter.RedrivenAs is null))
            {
                if (outcomes.Count == BulkLimit)
                    return new BulkRedrive(outcomes.ToImmutable(), Complete: false);
                outcomes.Add(await OneAsync(letter.Id, cancellationToken));
            }

            if (page.Length < PageSize)
                return new BulkRedrive(outcomes.ToImmutable(), Complete: true);
            after = DeadLetterPlace.Of(page[^1]);
        }
    }
}

/// <summary>What came of redriving all of a reason.</summary>
/// <param name="Outcomes">One for each dead letter that was not redriven yet.</param>
/// <param name="Complete">Whether these were all; otherwise the same call goes on.</param>
public sealed record BulkRedrive(ImmutableArray<RedriveOutcome> Outcomes, bool Complete);

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
