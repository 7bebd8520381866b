using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>Which nouns of a list run side by side.</summary>
internal static class ListedSideBySide
{
    /// <summary>The items that run side by side: all if the cue stands outside the list, else those it is said of.</summary>
    public static (int First, int End) Of(TaggedSentence words, List<NominalItem> named, Lexicon lexicon)
    {
        // "Simultaneous badge creation, laptop provisioning and desk allocation, followed by …": up to the one that "and" joins.
        if (named.FindIndex(item => Indexes.From(item.Start, item.Action!.Value.Word - item.Start).Any(i => words.Lower(i) is "concurrent" or "simultaneous" or "parallel" or "side-by-side")) is var beside and >= 0 && named.FindIndex(beside + 1, item => item.Joined) is var joined and > 0 && (beside == 0 || joined + 1 < named.Count))
        {
            return (beside, joined + 1);
        }

        if (named.Count > 1 && Cues.InLabel(words, lexicon, "parallel"))
        {
            return (0, named.Count);
        }

        var cue = Cues.Find(words, lexicon, "parallel");
        cue = cue < 0 && named.Count > 1 && Cues.Find(words, lexicon, "joint") is var joint && joint >= 0 && joint < named[0].Start ? joint : cue;
        cue = cue < 0 && named.Count > 1 && words.Matches(words.Count - 2, "at once") ? words.Count - 2 : cue;
        if (cue < 0 || named.Count == 0)
        {
            return (0, 0);
        }

        if (cue < named[0].Start || cue >= named[^1].End)
        {
            return (0, named.Count);
        }

        var own = named.FindIndex(item => cue >= item.Start && cue < item.End);
        if (own < 0)
        {
            var after = named.FindIndex(item => item.Start > cue);
            if (words.Lower(named[after].Start - 1) == "with")
            {
                return (after - 1, after + 1);
            }

            return (after, named.FindIndex(after + 1, item => item.Joined) is var last and > 0 ? last + 1 : named.Count);
        }

        var (first, end) = (own, own + 1);
        while (cue > named[own].Action!.Value.Word && first > 0 && named[first].Joined)
        {
            first--;
        }

        while (cue <= named[own].Action!.Value.Word && end < named.Count && named[end].Joined)
        {
            end++;
        }

        return first == 0 && end == named.Count - 1 && cue > named[own].Action!.Value.Word ? (first, named.Count) : end - first > 1 ? (first, end) : own == named.Count - 1 && cue > named[own].Action!.Value.Word ? (0, named.Count) : (0, 0);
    }
}
