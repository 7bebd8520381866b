using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>A mention among those told with it: what they undo speaks for what it undoes.</summary>
internal sealed class ToldWith
{
    /// <summary>How many mentions before and after it are looked at, as many as steps.</summary>
    private const int Window = 40;

    private readonly UndoingMention _mention;
    private readonly int _chain;
    private readonly ImmutableArray<int> _beside;
    private readonly int _around;
    private readonly ImmutableHashSet<int> _claimed;

    /// <param name="mentions">The mentions of a text.</param>
    /// <param name="support">The step that each undoes by the best fit; -1 if it fits none well.</param>
    /// <param name="at">The mention.</param>
    public ToldWith(ImmutableArray<UndoingMention> mentions, ImmutableArray<int> support, int at)
    {
        _mention = mentions[at];
        var (beside, around, claimed, spans) = (new List<int>(), new HashSet<int>(), ImmutableHashSet.CreateBuilder<int>(), new HashSet<SourceSpan>());
        for (var i = Math.Max(0, at - Window); i < Math.Min(mentions.Length, at + Window + 1); i++)
        {
            if (i == at || mentions[i].Plain)
            {
                continue;
            }

            var (step, apart) = (support[i], Math.Abs(mentions[i].Sentence - _mention.Sentence));
            if (apart == 0)
            {
                spans.Add(mentions[i].Span);
                Before = i < at && step >= 0 ? step : Before;
                After = i > at && step >= 0 && After < 0 ? step : After;
                if (step >= 0 && step != support[at] && !beside.Contains(step))
                {
                    beside.Add(step);
                }
            }

            if (step >= 0)
            {
                claimed.Add(step);
                if (apart == 1 && mentions[i].Under == Mishap.Failure)
                {
                    around.Add(step);
                }
            }
        }

        (_beside, _around, _chain, _claimed) = ([.. beside], around.Count, spans.Count, claimed.ToImmutable());
    }

    /// <summary>The step that the mention before it in the sentence undoes; -1 if none.</summary>
    public int Before { get; } = -1;

    /// <summary>The step that the mention after it in the sentence undoes; -1 if none.</summary>
    public int After { get; } = -1;

    /// <summary>How many other steps the sentence undoes, in a word.</summary>
    public string Support => _beside.Length switch { 0 => "no", 1 => "one", _ => "many" };

    /// <summary>Another mention names the step.</summary>
    public bool Claims(int step) => _claimed.Contains(step);

    public void Observe(ObservationSink seen)
    {
        var (chain, around, under) = (Math.Min(_chain, 3), Math.Min(_around, 2), _mention.Under);
        seen.See($"support-{Support}");
        seen.See($"support-{Support} under-{under}");
        seen.See($"chain-{chain}");
        seen.See($"around-{around}");
        seen.See($"around-{around} under-{under}");
        if (_mention.Plain)
        {
            seen.See($"plain support-{Support}");
            seen.See($"plain under-{under}");
            seen.See($"plain support-{Support} under-{under}");
        }

        seen.SeeIf(IsBackwards(), "backwards");
    }

    private bool IsBackwards() => _beside.Length > 1 && Indexes.From(1, _beside.Length - 1).All(i => _beside[i] < _beside[i - 1]);
}
