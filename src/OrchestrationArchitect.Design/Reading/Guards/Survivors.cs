using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>"If one fails, the successful ones are cancelled": those of several that went well, which are no case of their own once another is said to fail.</summary>
internal static class Survivors
{
    /// <summary>Whether a stretch of words speaks of them.</summary>
    public static bool Are(TaggedSentence words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (words.Lower(i) is "successful" or "succeeded" or "succeed" or "worked" || words.Matches(i, "went through") || words.Matches(i, "gone through") || words.Matches(i, "go through"))
            {
                return true;
            }
        }

        return false;
    }
}
