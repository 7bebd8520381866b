using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations;
using OrchestrationArchitect.Design.Reading.Relations.Telling;
using OrchestrationArchitect.Design.Reading.Sentences;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>Lines that say when or how what stands under them happens: "if not ok:", "for each device:", "at the same time:".</summary>
internal sealed class Leads(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon)
{
    /// <summary>A longer sentence is no line that only leads to others.</summary>
    private const int Longest = 16;

    /// <summary>What a lead opens; <see langword="null"/> if the node is none.</summary>
    public (PlaceRole, Scope?)? Opens(Node node, Scope? around)
    {
        var at = node.End - 1;
        var parsed = sentences[at];
        var words = parsed.Words;
        if (words.Count > Longest)
        {
            return null;
        }

        if (!node.IsSingle)
        {
            return words.Sentence.Introduces ? Branch(parsed, at, around) : null;
        }

        var text = words.Text(0, words.Count);
        var lower = text.ToLowerInvariant();
        var first = words.Lower(0);
        if (lower is "try" or "begin" or "do" or "finally" or "in any case" or "whatever happens" or "then")
        {
            return (PlaceRole.Heading, new Scope(ScopeKind.Section, around) { Text = text, Sentence = at });
        }

        if (first is "switch" or "select" or "match" or "depending" or "decide" && words.Sentence.Introduces && node.Children.TrueForAll(child => LabelGuards.Of(sentences[child.First].Words.Sentence, lexicon) is not null))
        {
            return (PlaceRole.Heading, around);
        }

        if (words.Sentence.Label.IsEmpty && (lexicon.Phrases.Is("failure-lead", lower) || (first is "catch" or "except" or "rescue" && !TellsStep(parsed))))
        {
            return (PlaceRole.Condition, new Scope(ScopeKind.Failure, around) { Text = text, Sentence = at, Joins = true });
        }

        if (Distribution.In(parsed, lexicon) is [var spread, ..] && (words.Sentence.Introduces || first is "for" or "foreach" or "while"))
        {
            var isRun = at == 0 && node.LastUnder == sentences.Length;
            return (TellsStep(parsed) ? PlaceRole.Tells : PlaceRole.Heading, new Scope(isRun ? ScopeKind.Section : ScopeKind.ForEach, around) { Text = text, Item = isRun ? null : spread.Item, Sentence = at });
        }

        if ((words.Sentence.Introduces || (node.IsItem && node.Children.Count(child => child.IsItem) > 1)) && (Cues.Find(words, lexicon, "parallel") >= 0 || Cues.Find(words, lexicon, "joint") >= 0) && !TellsStep(parsed))
        {
            return (PlaceRole.Heading, new Scope(ScopeKind.Parallel, around) { Text = text, Sentence = at });
        }

        return Branch(parsed, at, around);
    }

    private (PlaceRole, Scope?)? Branch(ParsedSentence parsed, int at, Scope? around)
    {
        var words = parsed.Words;
        var text = words.Text(0, words.Count);
        var first = words.Lower(0);
        if (!words.Sentence.Label.IsEmpty)
        {
            return null;
        }

        if (first is "else" or "otherwise" or "elif" or "elsif" or "elseif" or "default" && (words.Count == 1 || words.Lower(1) is "if" || first.Length > 4))
        {
            return (PlaceRole.Condition, new Scope(ScopeKind.Otherwise, around) { Text = text, Sentence = at, Joins = true });
        }

        if (first is "if" or "when" or "unless" or "should" or "in" or "where" or "once" or "while" && !TellsStep(parsed) && (GuardReader.Read(parsed, lexicon) is [{ Start: 0 } guard, ..] || first is "if"))
        {
            var fails = FailureWords.In(words, 1, words.Count, lexicon);
            return (PlaceRole.Condition, new Scope(fails ? ScopeKind.Failure : ScopeKind.If, around) { Text = words.Text(1, words.Count), Sentence = at });
        }

        if (!words.Sentence.Introduces || words.Count > 5)
        {
            return null;
        }

        var label = words.Sentence with { Label = words.Sentence.Tokens, Shape = SentenceShape.Bullet };
        return LabelGuards.Of(label, lexicon) is { } own
            ? (PlaceRole.Condition, new Scope(own.Kind == GuardKind.Failure ? ScopeKind.Failure : ScopeKind.If, around) { Text = text, Sentence = at, Joins = true })
            : null;
    }

    /// <summary>A main clause does something, rather than say that what follows is done.</summary>
    private bool TellsStep(ParsedSentence parsed) =>
        parsed.Predicates.Any(p => p is { Clause: ClauseKind.Main, Negated: false } && !lexicon.Phrases.Is("generic-act", p.Lemma));
}
