using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;

/// <summary>All figures that a text gives: those of the constraints, and those said in words that make none.</summary>
internal sealed class LimitReader
{
    private readonly Sayings _sayings;
    private readonly StatedLimits _stated;
    private readonly SaidLimits _said;
    private readonly WordedLimits _worded;
    private readonly Downtimes _downtimes;
    private readonly Lastings _lastings;
    private readonly Reactions _reactions;
    private readonly FreeOfCharge _free;

    /// <param name="facts">The facts, for the constraints.</param>
    /// <param name="sayings">The sentences.</param>
    /// <param name="topics">Tells what a figure is said of.</param>
    /// <param name="words">Tells what the words of a figure stand for.</param>
    /// <param name="lexicon">The words to know.</param>
    public LimitReader(ProcessFacts facts, Sayings sayings, TopicReader topics, TopicWordReader words, Lexicon lexicon)
    {
        var bounds = new Bounds(sayings, lexicon);
        var maker = new LimitMaker(bounds, topics, words, lexicon);
        var times = new TimeKinds(bounds, lexicon);
        _sayings = sayings;
        _stated = new StatedLimits(facts, sayings, times, maker);
        _said = new SaidLimits(times, bounds, maker, lexicon);
        _worded = new WordedLimits(times, maker, lexicon);
        _downtimes = new Downtimes(times, maker, lexicon);
        _lastings = new Lastings(maker, words, lexicon);
        _reactions = new Reactions(maker, words, lexicon);
        _free = new FreeOfCharge(sayings, maker, lexicon);
    }

    /// <summary>The limits in no order.</summary>
    public IReadOnlyList<Limit> All()
    {
        var all = new List<Limit>(_stated.All());
        var known = all.Count;
        foreach (var (sentence, quantities) in _sayings.Counted)
        {
            foreach (var limit in _said.Of(sentence, quantities))
            {
                if (!OverlapsAny(all, known, limit.Span))
                {
                    all.Add(limit);
                }
            }

            _worded.Add(sentence, all);
            _downtimes.Add(sentence, quantities, all);
            if (!quantities.IsEmpty)
            {
                all.AddRange(_lastings.Of(sentence, quantities));
                all.AddRange(_reactions.Of(sentence, quantities));
            }
        }

        all.AddRange(_free.Of(all));
        return all;
    }

    private static bool OverlapsAny(List<Limit> limits, int first, SourceSpan span)
    {
        for (var i = 0; i < first; i++)
        {
            if (Overlap(limits[i].Span, span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Overlap(SourceSpan one, SourceSpan other) => one.Field == other.Field && one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;
}
