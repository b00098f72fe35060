# True values of the double functions by mpmath: name x y high low, 64-bit patterns. Usage: this.py FOLDER
import gzip, random, struct, sys
from mpmath import mp, mpf, exp, log, log1p, expm1, tanh, sin, cos, erf, power
mp.prec=2400
def bits(v): return struct.pack('>d',v).hex()
def split(t):
    hi=float(t); 
    return bits(hi),bits(float(t-mpf(hi)) if hi not in (float('inf'),float('-inf')) else 0.0)
rnd=random.Random(7)
def logu(a,b,signed): 
    v=2.0**rnd.uniform(a,b); return -v if signed and rnd.random()<.5 else v
gens={
 'Exp':(exp,lambda i:rnd.uniform(-708,709.7) if i%2 else logu(-30,9,True)),
 'Expm1':(expm1,lambda i:rnd.uniform(-40,709) if i%4==0 else logu(-60,3,True)),
 'Log':(log,lambda i:logu(-1020,1020,False) if i%3==0 else rnd.uniform(.5,2) if i%3==1 else 1+logu(-40,-2,True)),
 'Log1p':(log1p,lambda i:logu(-60,60,False) if i%3==0 else rnd.uniform(-.9,3) if i%3==1 else logu(-40,-1,True)),
 'Tanh':(tanh,lambda i:logu(-30,5,True) if i%2 else rnd.uniform(-1.5,1.5)),
 'Sigmoid':(lambda x:1/(1+exp(-x)),lambda i:rnd.uniform(-40,40) if i%2 else rnd.uniform(-3,3)),
 'Softplus':(lambda x:log1p(exp(x)),lambda i:rnd.uniform(-40,40) if i%2 else rnd.uniform(-3,3)),
 'Sin':(sin,lambda i:rnd.uniform(-10,10) if i%3==0 else logu(-20,30,True) if i%3==1 else logu(20,1023,True)),
 'Cos':(cos,lambda i:rnd.uniform(-10,10) if i%3==0 else logu(-20,30,True) if i%3==1 else logu(20,1023,True)),
 'Erf':(erf,lambda i:rnd.uniform(-6.2,6.2) if i%2 else logu(-20,1,True)),
}
out=[]
for name,(f,g) in gens.items():
    mp.prec=2400 if name in('Sin','Cos') else 400
    for i in range(500):
        x=g(i); t=f(mpf(x)); out.append(' '.join((name,bits(x),bits(0.0))+split(t)))
mp.prec=400
for i in range(1500):
    if i%3==0: x=logu(-100,100,False); y=rnd.uniform(-7,7)
    elif i%3==1: x=rnd.uniform(.3,3); y=logu(-3,9,True)
    else: x=1+logu(-30,-3,True); y=logu(0,36,True)
    t=power(mpf(x),mpf(y))
    if not mpf('1e-300')<t<mpf('1e300'): continue
    out.append(' '.join(('Pow',bits(x),bits(y))+split(t)))
d = sys.argv[1] + '/'
with gzip.GzipFile(d+'elementwise_double.txt.gz','wb',9,mtime=0) as z: z.write(('\n'.join(out)+'\n').encode())
print(len(out))
