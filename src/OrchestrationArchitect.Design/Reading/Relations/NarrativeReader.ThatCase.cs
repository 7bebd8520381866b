using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Sentences that take up the case told before them.</summary>
internal sealed partial class NarrativeReader
{
    /// <summary>"In that case a ticket is opened too": what the sentence tells goes on under the condition before it, and leaves from where that one does.</summary>
    private void TakeUpCase(int at, ParsedSentence parsed, int told)
    {
        if (told == 0 || told >= _segments.Count || _segments[told - 1].Move.In is not { } lead || _segments[told - 1].Sentence < at - 2 || _segments.Skip(told).Any(s => !s.IsPlain))
        {
            return;
        }

        var every = Cues.Find(parsed.Words, _lexicon, "all-branches") >= 0;
        if (every ? lead is not Mishap : Cues.Find(parsed.Words, _lexicon, "that-case") < 0)
        {
            return;
        }

        var from = told - 1;
        while (every && from > 0 && _segments[from - 1].Move.In is Mishap)
        {
            from--;
        }

        if (every && _segments[from].Move.In!.Sentence == lead.Sentence)
        {
            return;
        }

        var cases = lead with { From = Anchor.On(_segments.Skip(from).Take(told - from).SelectMany(s => s.Move.In?.From.Steps ?? []).Distinct()) };
        for (var i = told; i < _segments.Count; i++)
        {
            _segments[i] = _segments[i] with { Move = every && i == told ? cases : new GoOn(cases) };
        }
    }
}
