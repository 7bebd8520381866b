using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Sentences that take up the case told before them.</summary>
internal sealed partial class NarrativeReader
{
    /// <summary>"In that case a ticket is opened too": what the sentence tells goes on under the condition before it, and leaves from where that one does.</summary>
    private void TakeUpCase(int at, ParsedSentence parsed, int told)
    {
        if (told == 0 || told >= _segments.Count || _segments[told - 1] is not { Guard: not GuardKind.Always } lead || lead.Sentence < at - 2 || _segments.Skip(told).Any(s => s.Guard != GuardKind.Always))
        {
            return;
        }

        var every = Cues.Find(parsed.Words, _lexicon, "all-branches") >= 0;
        if (every ? lead.Guard != GuardKind.Failure : Cues.Find(parsed.Words, _lexicon, "that-case") < 0)
        {
            return;
        }

        var from = told - 1;
        while (every && from > 0 && _segments[from - 1].Guard == GuardKind.Failure)
        {
            from--;
        }

        if (every && _segments[from].Sentence == lead.Sentence)
        {
            return;
        }

        var cases = _segments.Skip(from).Take(told - from).Where(s => s.After >= 0).SelectMany(s => s.AlsoAfter.Prepend(s.After)).Distinct().ToList();
        for (var i = told; i < _segments.Count; i++)
        {
            _segments[i] = _segments[i] with
            {
                Guard = lead.Guard,
                Condition = lead.Condition,
                Sentence = lead.Sentence,
                Continues = !every || i > told,
                Ends = lead.Ends,
                Rejoins = false,
                After = cases.Count > 0 ? cases[0] : -1,
                AlsoAfter = [.. cases.Skip(1)],
            };
        }
    }
}
