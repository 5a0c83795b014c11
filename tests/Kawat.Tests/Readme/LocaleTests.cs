namespace Kawat.Tests.Readme;

public sealed class LocaleTests
{
    [Fact]
    public async Task The_locale_of_the_shell_and_the_threads_do_not_change_the_bytes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the launcher under test is a POSIX script");
        var plain = await Shell.RunAsync("./kawat code samples --format jsonl --threads 1", ("LC_ALL", "C"));
        var indonesian = await Shell.RunAsync("./kawat code samples --format jsonl --threads 2", ("LC_ALL", "id_ID.UTF-8"), ("LANG", "id_ID.UTF-8"));
        Assert.Equal((0, 0), (plain.Status, indonesian.Status));
        Assert.Equal(plain.Output, indonesian.Output);
    }
}
