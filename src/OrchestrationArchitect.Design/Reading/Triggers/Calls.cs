using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Triggers;

/// <summary>Somebody calls an interface of ours: "the app calls the porting API", "posts the file to our job service".</summary>
internal static class Calls
{
    /// <summary>The tokens that name what is called.</summary>
    public static IEnumerable<int> In(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        foreach (var call in sentence.Predicates.Where(p => !p.Negated && (p.Clause == ClauseKind.Main || p.Adds || IsUs(words, p)) && lexicon.Phrases.Is("calling-us", p.Lemma) && !IsOurs(words, p, lexicon)))
        {
            var target = lexicon.Phrases.Is("posting-to", call.Lemma) ? To(words, call) : call.Object;
            if (IsUs(words, call))
            {
                yield return call.End;
            }
            else if (!target.IsEmpty && lexicon.Phrases.Is("called-part", words.Lemmas[target.Head].ToLowerInvariant()) && words.Lower(target.End) != "back")
            {
                yield return target.Head;
            }
        }
    }

    /// <summary>"Presses a button on the till, which calls us".</summary>
    private static bool IsUs(TaggedSentence words, Predicate call) => call is { Lemma: "call" or "invoke", Clause: ClauseKind.Relative } && words.Lower(call.End) == "us" && words.Lower(call.End + 1) != "back";

    /// <summary>The process calls, unlike a page or an app of ours, which is where our customers are.</summary>
    private static bool IsOurs(TaggedSentence words, Predicate call, Lexicon lexicon) => call.Subject.IsEmpty
        || words.Lower(call.Subject.Head) is "we" or "workflow" or "process" || (words.Lower(call.Subject.Head) is "it" && words.Lower(call.Object.IsEmpty ? call.End : call.Object.Start) != "our")
        || (words.Lower(call.Subject.Start) == "our" && !lexicon.Phrases.Set("client-side").IsBaseAt(words, call.Subject.Head));

    private static Phrase To(TaggedSentence words, Predicate call)
    {
        for (var i = call.End; i < words.Count && words.Lower(i) is not ("," or ";" or "."); i++)
        {
            if (words.Lower(i) is "to" or "against" or "at")
            {
                return Phrases.Read(words, i + 1, words.Count);
            }
        }

        return default;
    }
}
