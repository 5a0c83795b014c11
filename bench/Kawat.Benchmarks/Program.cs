using System.Globalization;
using Kawat.Benchmarks;

return args switch
{
    ["load", "--once"] => LoadBenchmark.RunOnce(),
    ["load"] => LoadBenchmark.Run(),
    ["speed", .. var inputs] => SpeedBenchmark.Run(inputs),
    ["stages", .. var inputs] => StageBenchmark.Run(inputs),
    ["read", var file, var language, .. var seconds] => Read(file, language, seconds),
    _ => Usage(),
};

static int Read(string file, string language, string[] seconds)
{
    new ReadingBenchmark(file, language).Run(seconds.Length > 0 ? double.Parse(seconds[0], CultureInfo.InvariantCulture) : 5);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        usage: Kawat.Benchmarks load                             each part of the coder, loaded in fresh processes
               Kawat.Benchmarks speed [INPUT…]                   each part on articles as 'kawat code' reads them; samples/ if none is named
               Kawat.Benchmarks stages [INPUT…]                  each stage of the coder on such articles: its time and memory a token
               Kawat.Benchmarks read FILE LANGUAGE [SECONDS]     segmentation, tagger and parser; FILE: JSON lines with a "text", plain or gzip; LANGUAGE: id or en
        """);
    return 2;
}
