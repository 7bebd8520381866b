using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Anchors;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>The conditions of the sentences told: each sentence is read once, with the outcomes known when it was told.</summary>
internal sealed class Conditions(Lexicon lexicon, Outcomes outcomes)
{
    private readonly Dictionary<ParsedSentence, ImmutableArray<Guard>> _read = new(ReferenceEqualityComparer.Instance);

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
    public ImmutableArray<Guard> Ahead(ParsedSentence parsed) => GuardReader.Read(parsed, lexicon, outcomes.Has);
}
