using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Anchors;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>The conditions of the sentences told: each sentence is read once, with the outcomes known when it was told.</summary>
internal sealed class Conditions(Lexicon lexicon, Outcomes outcomes)
{
    private readonly Dictionary<ParsedSentence, ImmutableArray<Guard>> _read = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ParsedSentence, ImmutableArray<Guard>> _alone = new(ReferenceEqualityComparer.Instance);

    /// <summary>The conditions of a sentence, first to last.</summary>
    public ImmutableArray<Guard> Of(ParsedSentence told)
    {
        if (!_read.TryGetValue(told, out var guards))
        {
            _read[told] = guards = Ahead(told);
        }

        return guards;
    }

    /// <summary>Those of a sentence that is not told yet: what is told before it may still tell more.</summary>
    public ImmutableArray<Guard> Ahead(ParsedSentence parsed)
    {
        var named = false;
        var guards = GuardReader.Read(parsed, lexicon, word => outcomes.Has(word) && (named = true));
        if (!named)
        {
            _alone[parsed] = guards;
        }

        return guards;
    }

    /// <summary>Those of a sentence by its own words, as if no outcome were known; where none had a say they were read before.</summary>
    public ImmutableArray<Guard> Alone(ParsedSentence parsed) => _alone.TryGetValue(parsed, out var guards) ? guards : GuardReader.Read(parsed, lexicon);
}
