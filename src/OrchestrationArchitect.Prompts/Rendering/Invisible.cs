using System.Globalization;

namespace OrchestrationArchitect.Prompts.Rendering;

/// <summary>Characters that a reader does not see: a tag with one of them inside still looks like the tag.</summary>
internal static class Invisible
{
    public static bool Is(char letter) => letter > '\u007e'
        ? char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark
        : letter < ' ' && !char.IsWhiteSpace(letter);
}
