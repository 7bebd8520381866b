using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What a text says is taken back before it tells the steps: "an order that fails leaves no trace: its van is released, … The system books a van, …".</summary>
internal sealed partial class StatedCompensations
{
    /// <summary>A single undoing told ahead may be a step: "the old badge is returned. A new badge is issued".</summary>
    private const int FewestAhead = 2;

    /// <summary>Lets what is told ahead of all steps undo those told after it.</summary>
    private void ReadForeword(List<UndoingMention> mentions, ImmutableArray<ParsedSentence> workflow)
    {
        var starts = mentions.Select(m => m.Span.Start).ToHashSet();
        var first = _steps.Select(step => _actions[step].Span.Start).Where(start => !starts.Contains(start)).DefaultIfEmpty(0).Min();
        var ahead = new Dictionary<int, UndoingMention>();
        foreach (var mention in mentions)
        {
            if (mention.Span.Start < first && mention is { IsOrdinary: true, Object: not null } && TellsMishap(workflow, mention.Sentence) && UndoneLater(mention, first, ahead) is var step and >= 0)
            {
                ahead[step] = mention;
            }
        }

        foreach (var (step, mention) in ahead.Count < FewestAhead ? [] : ahead)
        {
            _stated.TryAdd(step, (_matcher.NameOf(mention, _actions[step]), mention.Span));
            if (_byStart.TryGetValue(mention.Span.Start, out var self))
            {
                _undoing.Add(self);
            }
        }
    }

    /// <summary>The step told later that a mention surely takes back; -1 if none.</summary>
    private int UndoneLater(UndoingMention mention, int first, Dictionary<int, UndoingMention> taken)
    {
        var act = _matcher.ActOf(mention);
        return _steps.Where(step => _actions[step].Span.Start >= first && !taken.ContainsKey(step) && !_stated.ContainsKey(step) && act.FitOf(_matcher.DeedOf(_actions[step])) is { Strength: 2, Thing: >= 3 }).DefaultIfEmpty(-1).First();
    }

    /// <summary>A sentence up to one speaks of something that went wrong, or of taking things back.</summary>
    private bool TellsMishap(ImmutableArray<ParsedSentence> workflow, int last)
    {
        var undoing = _lexicon.Phrases.Set("undo-heading");
        return workflow.Take(last + 1).Any(s => AdverseWords.In(s.Words, 0, s.Words.Count, _lexicon) is not Adverse.None || undoing.Find(s.Words, 0, s.Words.Count) >= 0 || undoing.IsIn(s.Words.Sentence.Label));
    }
}
