namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>The words for true and false: those of YAML 1.2, and the 1.1 ones that files still use.</summary>
internal static class Booleans
{
    public static bool TryParse(string text, out bool value)
    {
        value = text is "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON";
        return value || text is "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF";
    }
}
