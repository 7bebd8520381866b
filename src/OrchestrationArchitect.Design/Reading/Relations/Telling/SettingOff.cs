using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>
/// Verbs that only say that actions begin, or that the run goes on with them: "this triggers inventory reservation and payment
/// processing", "which kicks off account creation and badge printing", "we then move on to payment capture".
/// </summary>
internal static class SettingOff
{
    /// <summary>Where the words for the actions begin, and how many actions there must be: where the verb may take an object, starting a single one may be the action itself ("initiates a refund"); -1 if the verb tells something of its own.</summary>
    public static (int Start, int Least) Actions(TaggedSentence words, Predicate predicate, Lexicon lexicon)
    {
        if (predicate is not { Passive: false, Negated: false })
        {
            return (-1, 0);
        }

        var next = predicate.Verb + 1;
        while (next < words.Count && (words.TagAt(next) == Tag.Particle || words.Lower(next) is "off" or "on" or "straight" or "directly"))
        {
            next++;
        }

        var linked = words.TagAt(next) is Tag.Preposition or Tag.To ? $"{predicate.Lemma} {words.Lower(next)}" : "";
        var start = lexicon.Phrases.Is("setting-off", predicate.Lemma) ? next
            : lexicon.Phrases.Is("setting-off", linked) || lexicon.Phrases.Is("going-on", linked) ? next + 1
            : -1;

        // "Leads to the same cleanup" tells again what was told.
        return start < 0 || (words.Lower(start) == "the" && words.Lower(start + 1) == "same") ? (-1, 0) : (start, lexicon.Phrases.Is("going-on", linked) || FollowsFrom(words, predicate) ? 1 : 2);
    }

    /// <summary>"…, which triggers a stock check": what comes of the action before.</summary>
    private static bool FollowsFrom(TaggedSentence words, Predicate predicate) =>
        predicate.Clause == ClauseKind.Relative && words.Lower(predicate.ClauseStart) == "which" && words.Lower(predicate.ClauseStart - 1) == ",";
}
