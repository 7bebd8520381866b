using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Structure;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Relations.Setting;

/// <summary>Short questions that stand for a condition: "No courier found? Tell the sender."</summary>
internal sealed class ShortQuestions
{
    private Sentence? _asked;

    /// <summary>Whether a sentence only asks; what follows it answers.</summary>
    public bool Ask(ParsedSentence parsed)
    {
        var sentence = parsed.Words.Sentence;
        if (!IsOpenCondition(parsed) && !(sentence.IsQuestion && SentenceFilter.IsCondition(parsed)))
        {
            return false;
        }

        _asked = sentence;
        return true;
    }

    /// <summary>The sentence with the question before it, if one was asked, as its condition.</summary>
    public ParsedSentence Answer(ParsedSentence parsed)
    {
        var asked = _asked;
        _asked = null;
        var sentence = parsed.Words.Sentence;
        return asked is null || !sentence.Label.IsEmpty ? parsed : parsed with { Words = parsed.Words with { Sentence = sentence with { Label = Condition(asked.Tokens) } } };
    }

    /// <summary>"What if the card is expired" in a chat: without a main clause.</summary>
    private static bool IsOpenCondition(ParsedSentence parsed) =>
        parsed.Words.Sentence.Block.Kind == BlockKind.Turn && SentenceFilter.OpensIf(parsed.Words) >= 0 && !parsed.Predicates.Any(p => p.Clause == ClauseKind.Main);

    /// <summary>The question as the label of the sentence that answers it: "if no courier found".</summary>
    private static ImmutableArray<Token> Condition(ImmutableArray<Token> tokens) =>
        tokens[0].Lower is "if" or "when" ? tokens : tokens.Take(3).Any(t => t.Is("if")) ? [.. tokens.SkipWhile(t => !t.Is("if"))] : [tokens[0] with { Text = "if", Lower = "if" }, .. tokens];
}
